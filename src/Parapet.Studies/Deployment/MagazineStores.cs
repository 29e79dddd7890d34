using Parapet.Judging.Outcomes;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Deployment;

/// <summary>The rounds of one option through a campaign: on the launchers, in depot and on their way.</summary>
public sealed class MagazineStores
{
    private const double SecondsInYear = 365.25 * 86_400;

    private readonly Campaign _campaign;
    private readonly Dictionary<(int Unit, string Interceptor), int> _left = [];
    private readonly SortedDictionary<string, Depot> _depots = new(StringComparer.Ordinal);

    public MagazineStores(Campaign campaign, Scenario scenario)
    {
        _campaign = campaign;
        foreach (var unit in scenario.FireUnits)
        {
            foreach (var magazine in unit.Site.Description.Magazines)
            {
                _left[(unit.Id.Value, magazine.Interceptor)] = magazine.Ready;
                var depot = _depots.GetValueOrDefault(magazine.Interceptor) ?? (_depots[magazine.Interceptor] = new());
                depot.Launchers += magazine.Ready;
                depot.Rounds += magazine.Ready * campaign.Depot;
            }
        }
    }

    /// <summary>Rounds in depot, whole ones.</summary>
    public int InDepot => _depots.Values.Sum(depot => (int)depot.Rounds);

    /// <summary>The scenario with what its launchers hold now.</summary>
    public Scenario Filled(Scenario scenario) => scenario with
    {
        FireUnits =
        [
            .. scenario.FireUnits.Select(unit => unit with
            {
                Site = unit.Site with
                {
                    Description = unit.Site.Description with
                    {
                        Magazines = [.. unit.Site.Description.Magazines.Select(magazine => magazine with { Ready = _left[(unit.Id.Value, magazine.Interceptor)] })],
                    },
                },
            }),
        ],
    };

    /// <summary>Takes off what a raid spent, receives deliveries, and reloads from the depot, the emptiest launchers first.</summary>
    /// <param name="full">The scenario with full launchers.</param>
    public void After(RunOutcome outcome, Scenario full)
    {
        foreach (var count in outcome.Rounds)
        {
            _left[(count.FireUnit, count.Interceptor)] = count.Left;
        }

        foreach (var (interceptor, depot) in _depots)
        {
            depot.Rounds += depot.Launchers * _campaign.DeliveredPerYear * _campaign.Every.Seconds / SecondsInYear;
            Reload(interceptor, depot, full);
        }
    }

    private void Reload(string interceptor, Depot depot, Scenario full)
    {
        var launchers = full.FireUnits
            .SelectMany(unit => unit.Site.Description.Magazines.Where(magazine => magazine.Interceptor == interceptor).Select(magazine => (Unit: unit.Id.Value, magazine.Ready)))
            .ToArray();
        while (depot.Rounds >= 1)
        {
            var emptiest = launchers.MaxBy(launcher => launcher.Ready - _left[(launcher.Unit, interceptor)]);
            if (_left[(emptiest.Unit, interceptor)] >= emptiest.Ready)
            {
                return;
            }

            _left[(emptiest.Unit, interceptor)]++;
            depot.Rounds--;
        }
    }

    private sealed class Depot
    {
        public int Launchers { get; set; }

        public double Rounds { get; set; }
    }
}
