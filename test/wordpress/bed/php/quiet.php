<?php
/**
 * Must-use plugin of every bed: WordPress asks nobody for updates and sends no mail.
 */
add_filter(
	'pre_http_request',
	static function ( $answer, $arguments, $url ) {
		if ( 'api.wordpress.org' !== parse_url( $url, PHP_URL_HOST ) ) {
			return $answer;
		}
		$nothing = array(
			'no_update'    => array(),
			'offers'       => array(),
			'plugins'      => array(),
			'themes'       => array(),
			'translations' => array(),
		);
		return array(
			'headers'  => array(),
			'body'     => json_encode( $nothing ),
			'response' => array(
				'code'    => 200,
				'message' => 'OK',
			),
			'cookies'  => array(),
			'filename' => null,
		);
	},
	10,
	3
);
add_filter( 'pre_wp_mail', '__return_false' );
