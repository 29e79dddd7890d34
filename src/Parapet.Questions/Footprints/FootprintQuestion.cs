using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Footprints;

namespace Parapet.Questions.Footprints;

/// <summary>What systems of the catalogue can defend against ballistic missiles.</summary>
/// <param name="Systems">Their ids; one or more.</param>
/// <param name="Threats">Ids of the missiles; one or more.</param>
public sealed record FootprintQuestion(ImmutableArray<string> Systems, ImmutableArray<string> Threats)
{
    /// <summary>The site, on its terrain; null for a plain in middle latitudes.</summary>
    public Geodetic? At { get; init; }

    /// <summary>From the site to where the missiles come from.</summary>
    public Azimuth From { get; init; } = Azimuth.FromDegrees(90);

    /// <summary>Ground range of the flights; null for nearly each missile's greatest.</summary>
    public Length? Range { get; init; }

    /// <summary>Added to the burnout elevation of least energy.</summary>
    public Angle? Loft { get; init; }

    /// <summary>Id of a radar elsewhere whose tracks reach the system over a surveillance link; null for none.</summary>
    public string? Cue { get; init; }

    /// <summary>Where that radar stands; null for some way towards the missiles.</summary>
    public Geodetic? CueAt { get; init; }

    /// <summary>Each case by itself and then, where there is one, with its cue; null where the problems hold any in the end.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="progress">Told before each footprint which it is, from 1, and how many there are; null where nobody looks.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public FootprintAnswer? Answer(Problems problems, Action<int, int>? progress, CancellationToken cancellation)
    {
        if (FootprintPlan.Of(this, problems) is not { } plan || !problems.None)
        {
            return null;
        }

        try
        {
            return Trace(plan, progress, cancellation);
        }
        catch (Exception exception) when ((exception as AggregateException)?.InnerException is ArgumentException or ArgumentException)
        {
            problems.Add(new("system", 0, "", (exception.InnerException ?? exception).Message, ""));
            return null;
        }
    }

    private static FootprintAnswer Trace(FootprintPlan plan, Action<int, int>? progress, CancellationToken cancellation)
    {
        var results = ImmutableArray.CreateBuilder<FootprintResult>();
        var count = plan.Cases.Length * (plan.Cue is null ? 1 : 2);
        foreach (var one in plan.Cases)
        {
            // One footprint answers both questions, since they ask for the same flights.
            var footprint = new SystemFootprint(one with { Cue = plan.Cue }, plan.Catalogue, plan.Theatre);
            Tell();
            results.Add(new(one, footprint.TraceByItself(cancellation)));
            if (plan.Cue is not null)
            {
                Tell();
                results.Add(new(one with { Cue = plan.Cue }, footprint.Trace(cancellation)));
            }
        }

        return new(plan, results.ToImmutable());

        void Tell() => progress?.Invoke(results.Count + 1, count);
    }
}
