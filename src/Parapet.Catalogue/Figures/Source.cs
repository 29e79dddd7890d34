using System.ComponentModel;

namespace Parapet.Catalogue.Figures;

/// <summary>A publication that figures of a file come from.</summary>
public sealed record Source
{
    [Description("The short name by which the file's figures cite it.")]
    public required string Id { get; init; }

    [Description("Who says it, where, and when.")]
    public required string Text { get; init; }

    [Description("Web address, DOI or report number.")]
    public string Address { get; init; } = "";

    [Description("A: government, academic, think-tank; B: maker or major press; C: enthusiasts.")]
    public required SourceGrade Grade { get; init; }
}
