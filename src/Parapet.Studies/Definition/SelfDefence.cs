using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>What command posts make of their own side's sites where a raid goes for the defence: they defend each as an asset.</summary>
public sealed record SelfDefence
{
    [Description("what a site with its radars, launchers and post is worth beside the assets; as much as an asset in the mean if left out")]
    [Allowed("(0, 1000]")]
    public double? Value { get; init; }

    [Description("impacts this near to it are taken to do harm")]
    [Allowed("[0 km, 10 km]")]
    public Length Radius { get; init; } = 1.Kilometres;
}
