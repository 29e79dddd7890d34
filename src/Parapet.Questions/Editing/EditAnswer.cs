using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Nodes;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Json;

namespace Parapet.Questions.Editing;

/// <summary>A study's text after its edits, and what its reader says of it.</summary>
public sealed record EditAnswer
{
    [Description("With the edits made; as it came where one cannot be.")]
    public required string Text { get; init; }

    [Description("Whether a run would take it.")]
    public required bool IsValid { get; init; }

    [Description("All that is wrong with it, by line.")]
    public required ImmutableArray<TextProblem> Problems { get; init; }

    [Description("Its values, every one of them a text, a list or an object; null where it is no YAML.")]
    public required JsonNode? Document { get; init; }

    /// <summary>The answer as JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);
}

/// <summary>What is wrong in one place of a text.</summary>
/// <param name="Line">From 1; 0 where the whole text is meant.</param>
/// <param name="Path">The field; empty for the whole text.</param>
/// <param name="Found">What stands there, with its unit.</param>
/// <param name="Allowed">What may stand there; empty where <paramref name="Found"/> says it.</param>
public sealed record TextProblem(int Line, string Path, string Found, string Allowed)
{
    internal static ImmutableArray<TextProblem> Of(Problems problems) => [.. problems.InOrder().Select(problem => new TextProblem(problem.Line, problem.Path, problem.Found, problem.Allowed))];

    /// <inheritdoc/>
    public override string ToString() => new Problem(Line > 0 ? $"line {Line}" : "the study", 0, Path, Found, Allowed).ToString();
}
