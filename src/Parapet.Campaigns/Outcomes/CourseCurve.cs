using System.Collections.Immutable;

namespace Parapet.Campaigns.Outcomes;

/// <summary>One quantity through a run.</summary>
/// <param name="Unit">Of shots the first fire unit of the layer; -1 for the others.</param>
/// <param name="Steps">At least one, the first at minute 0.</param>
public sealed record CourseCurve(CourseQuantity Quantity, int Unit, ImmutableArray<CourseStep> Steps)
{
    /// <summary>At the end of a minute; after the run what it came to.</summary>
    public double At(int minute)
    {
        var place = Steps.Length - 1;
        while (place > 0 && Steps[place].Minute > minute)
        {
            place--;
        }

        return Steps[place].Value;
    }
}
