namespace Parapet.Campaigns.Results;

/// <summary>What follows from a grade alone.</summary>
public static class GradeExtensions
{
    extension(Grade grade)
    {
        /// <summary>Whether the figure rests on enthusiasts or on an estimate.</summary>
        public bool IsPoor => grade is Grade.C or Grade.Estimated;
    }
}
