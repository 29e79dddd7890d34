using System.Collections.Immutable;

namespace Parapet.Campaigns.Outcomes;

/// <summary>How a defence stood through a run, minute by minute.</summary>
/// <param name="Minutes">Until the run ended, the last one whole.</param>
/// <param name="Steps">Of one quantity after those of another, in the order of time; each begins at minute 0.</param>
public sealed record RunCourse(int Minutes, ImmutableArray<CourseStep> Steps)
{
    /// <summary>Of a run that nobody followed.</summary>
    public static RunCourse None { get; } = new(0, []);

    /// <summary>What a quantity comes to at the end of a minute, over all layers; after the run what it came to, and 0 where the option has nothing of it.</summary>
    public double At(CourseQuantity quantity, int minute)
    {
        var sum = 0.0;
        for (var place = 0; place < Steps.Length; place++)
        {
            var step = Steps[place];
            var isLast = place + 1 == Steps.Length || Steps[place + 1].Minute > minute || Steps[place + 1].Minute == 0;
            if (step.Quantity == quantity && step.Minute <= minute && isLast)
            {
                sum += step.Value;
            }
        }

        return sum;
    }

    /// <summary>The first minute at whose end no more than half is left of what stood at the start; null where there is none.</summary>
    public int? HalvedAt(CourseQuantity quantity)
    {
        var start = At(quantity, 0);
        foreach (var step in Steps)
        {
            if (start > 0 && step.Quantity == quantity && step.Minute > 0 && At(quantity, step.Minute) <= start / 2)
            {
                return step.Minute;
            }
        }

        return null;
    }

    /// <summary>Its curves, one for each quantity that the option has anything of, and for each layer's shots.</summary>
    public IEnumerable<CourseCurve> Curves() =>
        Steps.GroupBy(step => (step.Quantity, step.Unit)).Select(group => new CourseCurve(group.Key.Quantity, group.Key.Unit, [.. group]));
}
