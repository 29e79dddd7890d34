using Parapet.Campaigns.Merging;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Running;
using Parapet.Catalogue.Figures;
using Parapet.Foundation.Randomness;
using Parapet.Simulation.Digests;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Every disputed figure that can move an answer is among those that the answer tells of.</summary>
public sealed class ToldFigureTests
{
    public static TheoryData<string> Studies => ShippedStudies.Names;

    [Theory]
    [MemberData(nameof(Studies))]
    public void WhatIsNotToldMovesNoBit(string name)
    {
        var study = ShippedStudies.Reduced(ShippedStudies.Read(name));
        var catalogue = ShippedStudies.Catalogue();
        var told = new Provenance(study, catalogue).Disputes.SelectMany(dispute => dispute.Keys).ToHashSet();
        var keys = catalogue.Disputes.SelectMany(dispute => dispute.Keys).ToHashSet();
        Assert.Contains(keys, key => !told.Contains(key));
        Assert.All(
            Runs(FigureDraw.Placed("one", _ => 0.5)).Zip(Runs(FigureDraw.Placed("another", key => told.Contains(key) ? 0.5 : 0.9))),
            pair => Assert.Null(DigestLog.FirstDifference(pair.First, pair.Second)));

        List<DigestLog> Runs(FigureDraw draw)
        {
            var plan = new CampaignPlan(study, new RunSettings { Replications = study.Campaign?.Raids ?? 2, Version = "test" });
            var theatre = ShippedStudies.TheatreOf(study);
            var drawn = new DrawnStudy(plan.Study, catalogue, draw, ShippedStudies.Sitings(plan.Study, theatre), theatre, []);
            var random = new RandomSource(plan.Seed, 0);
            var raid = drawn.Fly(random, plan.Block(0).Cell);
            var logs = new List<DigestLog>();
            foreach (var (option, scenario) in drawn.Scenarios.Index())
            {
                var digests = new DigestLog();
                logs.Add(digests);
                EventLoop.Run(drawn.Met(option, scenario, raid), random, new(digests), digests, share: null, arrivals: null, TestContext.Current.CancellationToken);
            }

            return logs;
        }
    }
}
