using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Parapet.OwnModels.Programs;

/// <summary>A line that a program answers.</summary>
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

/// <summary>Answers a numbered line.</summary>
public abstract record NumberedAnswer : AnswerLine
{
    [Description("the number of the line that is answered")]
    [JsonPropertyOrder(-1)]
    public required long Line { get; init; }
}

/// <summary>Answers what was told of a post or of a radar.</summary>
public sealed record ReadyAnswer : NumberedAnswer;
