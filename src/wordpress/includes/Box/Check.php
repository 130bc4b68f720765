<?php
/**
 * The doctor, with what WordPress brings to it.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Box;

use BoxFileWidget\Doctor;
use BoxFileWidget\WordPress\Config\Source;

defined( 'ABSPATH' ) || exit;

final class Check {

	/**
	 * @param string                                   $email Of a person with a Box account; empty leaves out the steps of a user.
	 * @param callable(array<string, mixed>): void|null $onStep Is told each step.
	 * @return array<string, mixed> The doctor's report: without secrets, tokens and addresses.
	 */
	public static function run( string $email, ?callable $onStep = null ): array {
		$options = array(
			'email'     => $email,
			'page'      => home_url( '/' ),
			'apiUrl'    => Hosts::api(),
			'uploadUrl' => Hosts::upload(),
			'http'      => new WordPressHttp(),
			'onStep'    => $onStep ?? static function (): void {
			},
		);
		$read    = static function (): string {
			return Source::current()->read();
		};
		return ( new Doctor( $read, $options ) )->run();
	}
}
