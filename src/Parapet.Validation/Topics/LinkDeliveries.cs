using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Networks;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>What a link delivers of many offers, how late and how coarsely.</summary>
internal sealed class LinkDeliveries : ICheckedModel
{
    private const int Reports = 200_000;

    public string Table => "links/delivery";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var link = new Link(Description(row), 3);
        var reports = new TrackReport[row.Count("tracks")];
        var (random, places, deliveries) = (new RandomSource(30, 0), new RandomSource(30, 1).Stream(Purpose.Test, 0), new List<Delivery<TrackReport>>());
        var (delivered, delays, squares, errors, owned) = (0, 0.0, 0.0, 0.0, 0.0);
        for (var period = 0; period < Reports / reports.Length; period++)
        {
            var now = Instant.FromSeconds(60.0 * period);
            for (var i = 0; i < reports.Length; i++)
            {
                reports[i] = SampleTargets.Report(new(new(1), i + 1), now, new(1e6 * places.NextUniform(), 6.4e6, 0), default);
            }

            deliveries.Clear();
            link.Offer(period, now, reports, random, deliveries);
            foreach (var (arrival, report) in deliveries)
            {
                var delay = (arrival - now).Seconds;
                var error = report.Position.X - reports[report.Number.Serial - 1].Position.X;
                (delivered, delays, squares, errors) = (delivered + 1, delays + delay, squares + delay * delay, errors + error * error);
                owned = report.Covariance.At(0, 0);
            }
        }

        var mean = delays / delivered;
        yield return ("delivered_share", (double)delivered / Reports);
        yield return ("mean_delay_s", mean);
        yield return ("delay_deviation_s", Math.Sqrt(squares / delivered - mean * mean));
        yield return ("rounding_m", Math.Sqrt(errors / delivered));
        yield return ("owned_variance_m2", owned);
    }

    private static LinkDescription Description(ReferenceRow row) => new()
    {
        Name = row.Name,
        Period = Duration.FromSeconds(60),
        MinimumLatency = Duration.FromSeconds(row.Number("least_delay_s")),
        MaximumLatency = Duration.FromSeconds(row.Number("greatest_delay_s")),
        Loss = Ratio.Of(row.Number("loss")),
        PositionGrain = Length.FromMetres(row.Number("grain_m")),
        TracksPerPeriod = row.Count("tracks_per_period"),
        Carries = LinkContent.Tracks,
    };
}
