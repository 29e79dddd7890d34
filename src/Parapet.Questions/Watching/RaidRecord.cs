using System.Collections.Immutable;
using System.Globalization;
using Parapet.Interop.Scenes;
using Parapet.Judging.Ledger;
using Parapet.Messages;
using Parapet.Questions.Why;
using Parapet.Record;
using Parapet.Record.Journal;

namespace Parapet.Questions.Watching;

/// <summary>The record of one raid, from which it is watched and explained. Safe for several threads at once.</summary>
public sealed class RaidRecord
{
    private static readonly Duration ShownEvery = Duration.FromSeconds(1);

    private readonly byte[] _journal;

    private RaidRecord(byte[] journal, RunStory story, RaidQuestion question, bool isKept) =>
        (_journal, Story, Question, IsKept) = (journal, story, question, isKept);

    /// <summary>What was asked for.</summary>
    public RaidQuestion Question { get; }

    /// <summary>Whether it comes from a kept journal; else the raid was run again, and its messages are there.</summary>
    public bool IsKept { get; }

    internal RunStory Story { get; }

    /// <exception cref="InvalidDataException">The journal cannot be read.</exception>
    internal static RaidRecord Of(byte[] journal, RaidQuestion question, bool isKept) => new(journal, JournalStory.Read(new MemoryStream(journal)), question, isKept);

    /// <summary>The chain of one target.</summary>
    /// <param name="target">As T17; null is returned where there is none of the name.</param>
    public ToldAccount? OfTarget(string target) =>
        int.TryParse(target.TrimStart('T', 't'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Story.Outcomes.Length
            ? ToldAccount.Of(WhyLedger.OfTarget(Story, new TruthNumber(number)))
            : null;

    /// <summary>The chain of one fire unit; null where there is none of the number.</summary>
    public ToldAccount? OfUnit(int unit) => unit >= 0 && unit < Story.Cast.Units.Count ? ToldAccount.Of(WhyLedger.OfUnit(Story, new FireUnitId(unit))) : null;

    /// <summary>All that moves and happens, as columns: a head in JSON, then numbers in a row for each column.</summary>
    /// <remarks>The layout is told in docs/models/globe.md.</remarks>
    public byte[] ToColumns()
    {
        var (scene, traffic) = (new RaidScene(), new LinkTraffic());
        var reader = new SceneReader(scene, new() { Posts = [SceneSelection.All], Every = ShownEvery });
        JournalReader.Read(new MemoryStream(_journal), new Listeners(reader, traffic));
        reader.End();
        return new RaidColumns(this, scene, traffic).ToBytes();
    }

    /// <summary>The places of the network's nodes on the ground, by node; a node that the record gives no place has none.</summary>
    internal ImmutableDictionary<NodeId, Geodetic> NodePlaces()
    {
        var places = ImmutableDictionary.CreateBuilder<NodeId, Geodetic>();
        foreach (var sensor in Story.Cast.Sensors)
        {
            places[new(sensor.Sensor.Value)] = Earth.Ellipsoid.Wgs84.ToGeodetic(sensor.Antenna);
        }

        foreach (var unit in Story.Cast.Units)
        {
            places.TryAdd(unit.Post, unit.Place);
        }

        return places.ToImmutable();
    }
}
