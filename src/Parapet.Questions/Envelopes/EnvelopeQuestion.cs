using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Interceptors;
using Parapet.Questions.Inputs;

namespace Parapet.Questions.Envelopes;

/// <summary>What an interceptor of the catalogue reaches by its flight.</summary>
/// <param name="Interceptor">Its id.</param>
/// <param name="Against">Id of a threat, whose published reach is compared and whose hardest turn asks for load; null for whatever the round is made for.</param>
public sealed record EnvelopeQuestion(string Interceptor, string? Against)
{
    /// <summary>The reach; null where the problems hold any in the end.</summary>
    public EnvelopeAnswer? Answer(Problems problems)
    {
        if (CatalogueFolder.Load(problems) is not { } catalogue)
        {
            return null;
        }

        if (catalogue.Find(Interceptor) is RoundEntry and not InterceptorEntry)
        {
            problems.Add(new("interceptor", 0, "", $"'{Interceptor}', a gun or an interceptor drone", "an interceptor that a motor throws; what a gun or a drone reaches stands in its file: catalogue show"));
            return null;
        }

        var round = CatalogueEntries.Find<InterceptorEntry>(catalogue, "interceptor", Interceptor, problems);
        var threat = Against is null ? null : CatalogueEntries.Find<ThreatEntry>(catalogue, "--against", Against, problems);
        if (round is null || !problems.None)
        {
            return null;
        }

        var pair = new EnvelopePair(round.In(FigureDraw.Nominal, catalogue.Shared.KillProbability), threat?.In(FigureDraw.Nominal));
        return EnvelopeAnswer.Of(pair, InterceptorEnvelope.Compute(pair.Round));
    }
}
