using System.Collections.Immutable;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Sensing.Radar;

namespace Parapet.Studies.Detection;

/// <summary>Asks radars of the catalogue how far they detect a target, for every reading of the public record alike.</summary>
public static class DetectionSurvey
{
    /// <summary>One answer for each radar, in their order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between a radar's false-alarm probability and one.</exception>
    public static ImmutableArray<RadarDetection> Of(IEnumerable<RadarEntry> radars, DetectionQuestion question)
    {
        ImmutableArray<FigureDraw> draws = [FigureDraw.Nominal, .. Enumerable.Range(0, question.Draws).Select(i => FigureDraw.Sampled(question.Seed, i))];
        return [.. radars.Select(radar => Of(radar, question, draws))];
    }

    /// <summary>By how much the published range claims more signal than an equation from power, aperture and losses gives.</summary>
    public static double PublishedOverPowerDecibels(DetectionRange published, RadarEquation power) =>
        10 * Math.Log10(published.Equation.ConstantSquareMetres / power.ConstantSquareMetres);

    private static RadarDetection Of(RadarEntry radar, DetectionQuestion question, ImmutableArray<FigureDraw> draws)
    {
        var answers = draws.Select(draw => In(draw, radar, question)).ToArray();
        return new()
        {
            Radar = radar.Id,
            Name = radar.Name,
            Band = radar.Band,
            Target = question.Target.Id,
            CrossSectionSquareMetres = Spread(answers, answer => answer.SquareMetres)!,
            RangeKilometres = Spread(answers, answer => answer.Range)!,
            PowerRangeKilometres = Spread(answers, answer => answer.PowerRange),
            PublishedOverPowerDecibels = Spread(answers, answer => answer.Gap),
            SelfScreeningKilometres = Spread(answers, answer => answer.SelfScreening),
            StandOffKilometres = Spread(answers, answer => answer.StandOff),
        };
    }

    private static Answer In(FigureDraw draw, RadarEntry radar, DetectionQuestion question)
    {
        var description = radar.In(draw);
        var range = new DetectionRange(description);
        var signature = question.Target.SignatureIn(draw);
        var crossSection = signature.CrossSection(description.Band, question.Aspect);
        var jammed = question.Jammer is { } jammer
            ? range.Under(jammer.In(draw), signature, question.Aspect, question.Probability, question.JammerRange)
            : null;
        var power = radar.Power?.In(draw);
        return new(
            crossSection.SquareMetres,
            range.Of(signature, question.Aspect, question.Probability).Kilometres,
            power?.Range(crossSection, range.Required(signature, question.Probability)).Kilometres,
            power is { } equation ? PublishedOverPowerDecibels(range, equation) : null,
            jammed?.SelfScreening.Kilometres,
            jammed?.StandOff.Kilometres);
    }

    private static FigureSpread? Spread(Answer[] answers, Func<Answer, double?> value)
    {
        var values = answers.Select(value).OfType<double>().ToArray();
        return values.Length == answers.Length ? FigureSpread.Of(values[0], values.AsSpan(1)) : null;
    }

    private readonly record struct Answer(double SquareMetres, double Range, double? PowerRange, double? Gap, double? SelfScreening, double? StandOff);
}
