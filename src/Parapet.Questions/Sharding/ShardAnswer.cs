using System.ComponentModel;
using Parapet.Questions.Json;

namespace Parapet.Questions.Sharding;

/// <summary>What became of a shard.</summary>
public sealed record ShardAnswer
{
    [Description("Its index, from 0.")]
    public required int Shard { get; init; }

    [Description("How many there are.")]
    public required int Shards { get; init; }

    [Description("Where it lies.")]
    public required string File { get; init; }

    [Description("Turns of the study in it: a raid that stands alone, or the raids of a campaign.")]
    public required int Turns { get; init; }

    [Description("Of these, run this time; the others were there.")]
    public required int TurnsRun { get; init; }

    [Description("Whether it was broken off: then its file is not there yet, and the next try goes on from what is kept.")]
    public required bool Interrupted { get; init; }

    [Description("Why the file could not be written, which another try may mend; null where it could.")]
    public required string? Failure { get; init; }

    /// <summary>The answer as JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);
}
