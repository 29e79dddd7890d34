using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Parapet.OwnModels.Programs;

/// <summary>A line that a program answers.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HelloAnswer), "hello")]
[JsonDerivedType(typeof(ReadyAnswer), "ready")]
[JsonDerivedType(typeof(ThreatAnswer), "threat")]
public abstract record AnswerLine;

/// <summary>Answers the first line.</summary>
public sealed record HelloAnswer : AnswerLine
{
    [Description("the protocol that the program speaks: the one that it was told")]
    public required string Protocol { get; init; }

    [Description("its version: the one that it was told")]
    public required int Version { get; init; }

    [Description("what the model is called in the report: 1 to 200 letters on one line")]
    public required string Name { get; init; }
}

/// <summary>Answers what was told of a post.</summary>
public sealed record ReadyAnswer : AnswerLine
{
    [Description("the number of the line that is answered")]
    public required long Line { get; init; }
}

/// <summary>Answers what was asked of a track.</summary>
public sealed record ThreatAnswer : AnswerLine
{
    [Description("the number of the line that is answered")]
    public required long Line { get; init; }

    [Description("the asset most threatened, by its place in the post's list; -1 where none is")]
    public required int Asset { get; init; }

    [Description("how much is at stake, 0 or more: what is worth more in less time is taken first")]
    public required double Worth { get; init; }

    [Description("when it is hit, since the scenario's start; null where it never is")]
    public required long? ImpactNanoseconds { get; init; }

    [Description("whether the prediction itself, with its error, hits an asset; a falling body that harms none is let fall")]
    public required bool Harms { get; init; }

    [Description("one standard deviation of a predicted impact, 0 or more; 0 for what flies on air")]
    public required double ImpactSigmaMetres { get; init; }
}
