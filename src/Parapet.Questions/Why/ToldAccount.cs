using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Judging.Ledger;

namespace Parapet.Questions.Why;

/// <summary>What befell one target or fire unit.</summary>
public sealed record ToldAccount
{
    [Description("The target or unit, by its name.")]
    public required string Subject { get; init; }

    public required string Summary { get; init; }

    [Description("In the order of their times.")]
    public required ImmutableArray<ToldLine> Lines { get; init; }

    internal static ToldAccount Of(Account account) => new()
    {
        Subject = account.Subject,
        Summary = account.Summary,
        Lines = [.. account.Lines.Select(line => new ToldLine((line.Time - Instant.Start).Seconds, line.Text))],
    };
}
