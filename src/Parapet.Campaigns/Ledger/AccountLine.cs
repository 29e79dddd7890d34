namespace Parapet.Campaigns.Ledger;

/// <summary>One sentence of an account.</summary>
/// <param name="Time">When it happened.</param>
public readonly record struct AccountLine(Instant Time, string Text);
