using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Questions.Json;

namespace Parapet.Questions.Catalogue;

/// <summary>The cross-checks of the catalogue's files.</summary>
/// <param name="Entries">How many entries were checked.</param>
/// <param name="Results">One for each cross-check.</param>
/// <param name="Unranged">Figures of systems without a range that need one.</param>
public sealed record CatalogueCheckAnswer(int Entries, ImmutableArray<CheckResult> Results, ImmutableArray<FigurePlace> Unranged)
{
    /// <summary>Whether every check holds and every figure of a system has its range.</summary>
    public bool Holds => Unranged.IsEmpty && Results.All(result => result.Holds);

    /// <summary>The list of checks as JSON.</summary>
    public string ToJson() => AnswerJson.Write(Results.Select(CheckedFigure.Of).ToImmutableArray());
}
