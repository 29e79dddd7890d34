using System.ComponentModel;
using System.Text.Json.Serialization;
using Parapet.Questions.Json;
using Parapet.Questions.Why;

namespace Parapet.Questions.Replaying;

/// <summary>Of which raid and option a journal is, and where it comes from.</summary>
public sealed record ReplaySource
{
    [Description("The option, by its name.")]
    public required string Option { get; init; }

    [Description("The raid, from 0.")]
    public required int Replication { get; init; }

    [Description("The journal that was kept of it; null where the raid is run again from its seed.")]
    public string? Kept { get; init; }

    [JsonIgnore]
    internal RecordedRun? Recorded { get; init; }

    /// <summary>As JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);
}
