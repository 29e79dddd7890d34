using System.Collections.Immutable;

namespace Parapet.Campaigns.Ledger;

/// <summary>What befell one target, or what one fire unit did, as a chain of sentences in the order of time.</summary>
/// <param name="Subject">Who: "T17, cruise missile" or a fire unit.</param>
/// <param name="Summary">How it ended, in a sentence.</param>
public sealed record Account(string Subject, string Summary, ImmutableArray<AccountLine> Lines);
