using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Validation.Engagements;

/// <summary>One outcome of the public record: of a defence, at a date, for a class of threat.</summary>
public sealed record RecordedOutcome : IChecked
{
    [Description("a name of its own")]
    public required string Name { get; init; }

    [Description("who defended, and with what")]
    public required string Defence { get; init; }

    [Description("the day, or the first and the last")]
    public required string Date { get; init; }

    [Description("what was met")]
    public required RecordedClass Class { get; init; }

    [Description("what exactly was counted, and by whom")]
    public required string Counted { get; init; }

    [Description("what the value is")]
    public required string Quantity { get; init; }

    [Description("as published, or summed from what was")]
    public required double Value { get; init; }

    [Description("between which values the record disagrees with itself; left out where it has one value only")]
    [Allowed("[2, 2]")]
    public ImmutableArray<double> Within { get; init; } = [];

    [Description("of how many, where the value is a share")]
    [Allowed("[1, 10000000]")]
    public int? Of { get; init; }

    [Description("ids of the file's sources")]
    [Allowed("[1, 20]")]
    public required ImmutableArray<string> Sources { get; init; }

    [Description("whether all sources go back to one")]
    public required bool SingleSourced { get; init; }

    [Description("what of it is set beside the program's own")]
    public required ComparedBy ComparedBy { get; init; }

    [Description("what of it must not be compared, and why")]
    public required string NotCompared { get; init; }

    [Description("the mechanism that the program lacks, to be named where its own figure lies elsewhere")]
    public string Missing { get; init; } = "";

    /// <summary>The lower end of what the record says.</summary>
    public double Low => Within.IsEmpty ? Value : Within[0];

    /// <summary>The upper end.</summary>
    public double High => Within.IsEmpty ? Value : Within[1];

    /// <summary>A case that is compared says what is missing before anybody knows whether it is.</summary>
    public void Check(Node node, Problems problems)
    {
        if (!(Low <= Value && Value <= High))
        {
            problems.Add(node.Field("value") ?? node, FormattableString.Invariant($"{Value} outside {Low} to {High}"), "a value within its own range");
        }

        if (ComparedBy is not (ComparedBy.Nothing or ComparedBy.Input) && Missing.Length == 0)
        {
            problems.Add(node, "no field \"missing\"", "the mechanism to be named where the case is not reproduced, in every case that is compared");
        }
    }
}
