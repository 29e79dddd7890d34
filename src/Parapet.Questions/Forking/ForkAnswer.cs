using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using Parapet.Campaigns.Forks;
using Parapet.Questions.Json;
using Parapet.Simulation.Digests;

namespace Parapet.Questions.Forking;

/// <summary>A raid as it went and as it would have gone, side by side.</summary>
public sealed record ForkAnswer
{
    [Description("The option, by its name.")]
    public required string Option { get; init; }

    [Description("What the option with the fork is called in its journal.")]
    public required string Forked { get; init; }

    [Description("The raid, from 0.")]
    public required int Replication { get; init; }

    [Description("When it forks, from the raid's start.")]
    public required double AtSeconds { get; init; }

    [Description("What is changed from then on, as it was asked for.")]
    public required ImmutableArray<string> Changes { get; init; }

    public required ForkToll Without { get; init; }

    public required ForkToll With { get; init; }

    [Description("Where the two ways first differ, in a stage at a time; null where they are one to the last bit.")]
    public required string? FirstDifference { get; init; }

    [Description("When that is, from the raid's start; null where they never differ.")]
    public required double? FirstDifferenceSeconds { get; init; }

    [Description("What met another fate, in the order of the targets' numbers.")]
    public required ImmutableArray<ForkedThreat> Changed { get; init; }

    /// <summary>What differs, in a sentence.</summary>
    [JsonIgnore]
    public string Sentence => FirstDifference is null
        ? "Both ways are one to the last bit."
        : FormattableString.Invariant($"The ways part at {FirstDifference}; {Changed.Length} of what flies met another fate, and {Through} got through.");

    private string Through => With.Leakers == Without.Leakers ? "as many"
        : FormattableString.Invariant($"{Math.Abs(With.Leakers - Without.Leakers)} {(With.Leakers > Without.Leakers ? "more" : "fewer")}");

    [JsonIgnore]
    internal ForkRun RunWithout { get; init; } = null!;

    [JsonIgnore]
    internal ForkRun RunWith { get; init; } = null!;

    /// <summary>The answer as JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);

    internal static ForkAnswer Of(PreparedFork prepared, ForkRun without, ForkRun with)
    {
        var difference = DigestLog.FirstDifference(without.Digests, with.Digests);
        return new()
        {
            Option = prepared.Raid.OptionName,
            Forked = ForkRunner.NameOf(prepared.Raid.OptionName, prepared.Fork),
            Replication = prepared.Replication,
            AtSeconds = prepared.Fork.At.Seconds,
            Changes = [.. prepared.Fork.Changes.Select(change => change.Text)],
            Without = ForkToll.Of(without),
            With = ForkToll.Of(with),
            FirstDifference = difference?.ToString(),
            FirstDifferenceSeconds = difference?.Step.Time.Seconds,
            Changed =
            [
                .. without.Story.Outcomes.Zip(with.Story.Outcomes).Where(pair => pair.First.Fate != pair.Second.Fate)
                    .Select(pair => ForkedThreat.Of(without.Story, with.Story, pair.First.Id)),
            ],
            RunWithout = without,
            RunWith = with,
        };
    }
}
