<?php

/** Routes for `php -S`: the endpoint in a PHP that fails in the way that `fail` names, with secrets at hand. */

declare(strict_types=1);

use BoxFileWidget\Config;
use BoxFileWidget\Grant;
use BoxFileWidget\Http\CurlHttp;
use BoxFileWidget\Http\Http;
use BoxFileWidget\Http\HttpRequest;
use BoxFileWidget\Http\HttpResponse;
use BoxFileWidget\Identity;
use BoxFileWidget\Request;
use BoxFileWidget\TokenEndpoint;

require __DIR__ . '/../../src/php/autoload.php';

/** Tells everything that it sees. */
final class TalkativeHttp implements Http
{
    public bool $throws = false;

    public function send(HttpRequest $request): HttpResponse
    {
        $seen = $request->body . implode($request->headers);
        if ($this->throws) {
            throw new RuntimeException($seen);
        }
        $response = (new CurlHttp())->send($request);
        echo $seen, $response->body;
        trigger_error($seen . $response->body, E_USER_WARNING);
        return $response;
    }
}

/** A policy of the deployer's, with what it is given and more at hand. */
function policy(string $way, string $secret): Grant
{
    switch ($way) {
        case 'warning':
            echo $secret;
            trigger_error($secret, E_USER_WARNING);
            trigger_error($secret, E_USER_DEPRECATED);
            $nothing = [];
            echo $nothing[$secret];
            break;
        case 'exception':
            throw new RuntimeException($secret);
        case 'type-error':
            throw new TypeError($secret);
        case 'fatal':
            ini_set('memory_limit', '4M');
            str_repeat($secret, 100000);
    }
    return new Grant(['browse']);
}

$way = $_GET['fail'] ?? '';
$json = (string) getenv('BOX_CONFIG');
$http = new TalkativeHttp();
$http->throws = $way === 'http-exception';
$config = static function () use ($way, $json): Config {
    return Config::fromJson($way === 'config' ? str_replace('clientID', 'clientId', $json) : $json);
};
if ($way === 'uncaught') {
    Config::fromJson(str_replace('"clientID"', '"clientId"', $json));
}
$log = static function (array $entry) use ($json): void {
    throw new RuntimeException($json);
};
$options = ['apiUrl' => getenv('BOX_API_URL'), 'policy' => static fn () => policy($way, $json)]
    + ($way === 'log' ? ['log' => $log] : [])
    + (strncmp($way, 'http', 4) === 0 ? ['http' => $http] : [])
    + ($way === 'options' ? ['htpp' => $json] : []);
$endpoint = new TokenEndpoint($config, $options);
$response = $endpoint->handle(Request::fromGlobals(new Identity('ada@intranet.example', '7', true)));
if ($way === 'dump') {
    var_dump($endpoint, $response, $config());
    print_r($endpoint);
    print_r($config());
    var_export($config());
    echo json_encode($config());
    return;
}
$response->send();
