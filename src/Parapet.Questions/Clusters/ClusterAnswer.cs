using System.ComponentModel;
using Parapet.Questions.Json;

namespace Parapet.Questions.Clusters;

/// <summary>A job that was written for a cluster.</summary>
public sealed record ClusterAnswer
{
    [Description("The job's file.")]
    public required string File { get; init; }

    [Description("Parts of the study.")]
    public required int Shards { get; init; }

    [Description("Tasks of the job: where there are fewer than shards, each runs several.")]
    public required int Tasks { get; init; }

    [Description("What the cluster answered; null where the job was only written.")]
    public required string? Submitted { get; init; }

    /// <summary>The answer as JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);
}
