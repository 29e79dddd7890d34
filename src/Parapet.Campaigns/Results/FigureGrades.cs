using Parapet.Catalogue.Figures;

namespace Parapet.Campaigns.Results;

/// <summary>The grade of a figure: the poorest among its sources, and null where it has none and was estimated or derived.</summary>
public static class FigureGrades
{
    /// <summary>What stands in the place of a grade where there is none.</summary>
    public const string Estimated = "Estimated";

    extension(SourceGrade? grade)
    {
        /// <summary>Whether the figure rests on enthusiasts or on an estimate.</summary>
        public bool IsPoor => grade is null or SourceGrade.C;

        /// <summary>The grade's letter, or <see cref="Estimated"/>; poorer ones come later in ordinal order.</summary>
        public string Word => grade?.ToString() ?? Estimated;

        /// <summary>From 0, the poorest last.</summary>
        public int Rank => grade is { } known ? (int)known : Enum.GetValues<SourceGrade>().Length;
    }
}
