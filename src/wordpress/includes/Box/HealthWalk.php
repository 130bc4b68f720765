<?php
/**
 * One walk of the doctor for all of Site Health, with the account of whoever looks.
 *
 * @package BoxFileWidget
 */

namespace BoxFileWidget\WordPress\Box;

use BoxFileWidget\Account;

defined( 'ABSPATH' ) || exit;

final class HealthWalk {

	const OF_APP     = array( 'config', 'key', 'network', 'clock', 'service-token', 'enterprise-access' );
	const OF_ACCOUNT = array( 'user' );
	const OF_USER    = array( 'user-token', 'folder', 'downscope', 'listing', 'cors' );

	/** Findings that are told at once; the others follow from them. */
	const MOST = 3;

	/** @var array<int, array<string, mixed>>|null Once walked. */
	private static ?array $steps = null;

	/** Whether the doctor can look for the current user: accounts that a filter names by their id are not looked up. */
	public static function hasUser(): bool {
		return '' !== self::login();
	}

	/** Why the app does not work; empty where it does. */
	public static function appFault(): string {
		return self::faultIn( self::OF_APP );
	}

	/** Why the current user has no account in Box; also where that cannot be known yet. */
	public static function accountFault(): string {
		return self::faultIn( self::OF_ACCOUNT );
	}

	/** Why the current user gets no files, although they have an account. */
	public static function userFault(): string {
		return self::faultIn( self::OF_USER );
	}

	/**
	 * @param string[] $names Of steps.
	 */
	private static function faultIn( array $names ): string {
		$faults = array();
		foreach ( self::steps() as $step ) {
			if ( in_array( $step['step'], $names, true ) ) {
				$faults = array_merge( $faults, self::faultsOf( $step ) );
			}
		}
		return implode( ' ', array_slice( $faults, 0, self::MOST ) );
	}

	/**
	 * @param array<string, mixed> $step Of the doctor's report.
	 * @return string[]
	 */
	private static function faultsOf( array $step ): array {
		if ( 'skipped' === $step['state'] && in_array( $step['step'], self::OF_ACCOUNT, true ) ) {
			return array( "{$step['title']}: {$step['note']}." );
		}
		$faults = array();
		foreach ( 'failed' === $step['state'] ? $step['findings'] : array() as $finding ) {
			$faults[] = $finding['what'] . ' ' . $finding['remedy'];
		}
		return $faults;
	}

	/**
	 * @return array<int, array<string, mixed>>
	 */
	private static function steps(): array {
		self::$steps = self::$steps ?? Check::run( self::login() )['steps'];
		return self::$steps;
	}

	private static function login(): string {
		$account = Endpoint::account( Endpoint::identity( wp_get_current_user() ) );
		return null !== $account && Account::LOGIN === $account->kind ? $account->value : '';
	}
}
