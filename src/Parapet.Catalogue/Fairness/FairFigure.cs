using Parapet.Catalogue.Figures;

namespace Parapet.Catalogue.Fairness;

/// <summary>One system's figure of a quantity, as it is held against its rivals'.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Figure">With its value and its range.</param>
/// <param name="Grade">Of the source of its value; null unless sourced.</param>
/// <param name="Exemption">Why it is a point and needs no range; empty for one that has a range or needs one.</param>
public sealed record FairFigure(FigurePlace Place, Figure Figure, SourceGrade? Grade, string Exemption)
{
    /// <summary>Whether it has no range and needs one.</summary>
    public bool LacksRange => !Figure.IsDisputed && Exemption.Length == 0;

    /// <summary>Whether it is one estimate for all.</summary>
    public bool IsShared => Figure.Shared.Length > 0;

    /// <summary>What its draw goes with: a family of claims, a shared figure's name; empty where it is drawn by itself or not at all.</summary>
    public string Family => Figure.Claim?.Family ?? Figure.Shared;

    /// <summary>A, B or C; else derived or estimated.</summary>
    public string GradeInWords => Grade?.ToString() ?? Reading.Names.Of(Figure.Status);
}
