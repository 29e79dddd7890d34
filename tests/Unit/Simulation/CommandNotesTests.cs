using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Unit.Simulation;

public sealed class CommandNotesTests
{
    private readonly HeardEntries _heard = new(EntryKind.TrackConfirmed, EntryKind.TrackDropped, EntryKind.ShotPossible, EntryKind.ShotRefused);
    private readonly Post _post;
    private readonly CommandNotes _notes;
    private double _seconds;

    public CommandNotesTests()
    {
        var world = new World(Sample.Scenario(), new(1, 0), _heard);
        _post = world.Posts[0];
        _notes = new(world);
    }

    [Fact]
    public void A_track_is_confirmed_once_and_dropped_when_it_is_gone()
    {
        _post.Picture.Receive(Sample.Report(Sample.OtherPost, 1));
        _post.Picture.Receive(Sample.Report(Sample.OtherPost, 2));
        Look();
        Look();
        Assert.Equal([1, 2], _heard.Of<TrackConfirmed>().Select(confirmed => confirmed.Track.Number.Serial));
        Assert.Empty(_heard.Of<TrackDropped>());

        _post.Picture.Drop(new(Sample.OtherPost, 1));
        Look();
        Look();
        _post.Picture.Drop(new(Sample.OtherPost, 2));
        Look();
        Assert.Equal(
            [(Instant.FromSeconds(3), new TrackNumber(Sample.Post, 1)), (Instant.FromSeconds(5), new(Sample.Post, 2))],
            _heard.Of<TrackDropped>().Select(dropped => (dropped.Time, dropped.Track)));
    }

    [Fact]
    public void A_shot_is_possible_once_for_each_unit_and_track()
    {
        Look(orders: [Sample.Order(0, 1, unit: 0, track: 1)]);
        Look(orders: [Sample.Order(1, 1, unit: 0, track: 1)], refusals: [Refusal(0, 1, ShotConstraint.NoChannel)]);
        Look(refusals: [Refusal(1, 1, ShotConstraint.NoRound), Refusal(0, 2, ShotConstraint.Reserve)]);
        Assert.Equal(
            [(Instant.FromSeconds(1), 0, 1), (Instant.FromSeconds(3), 1, 1), (Instant.FromSeconds(3), 0, 2)],
            _heard.Of<ShotPossible>().Select(possible => (possible.Time, possible.Unit.Value, possible.Track.Serial)));
        Assert.Equal(3, _heard.Of<ShotRefused>().Length);
    }

    [Theory]
    [InlineData(ShotConstraint.TrackQuality, 0)]
    [InlineData(ShotConstraint.NotIdentified, 0)]
    [InlineData(ShotConstraint.OutOfEnvelope, 0)]
    [InlineData(ShotConstraint.NoEngagementRadar, 0)]
    [InlineData(ShotConstraint.TooLate, 0)]
    [InlineData(ShotConstraint.UnitDown, 0)]
    [InlineData(ShotConstraint.NoChannel, 1)]
    [InlineData(ShotConstraint.NoRound, 1)]
    [InlineData(ShotConstraint.AlreadyEngaged, 1)]
    [InlineData(ShotConstraint.LeftToOther, 1)]
    [InlineData(ShotConstraint.Reserve, 1)]
    public void A_refusal_means_a_possible_shot_only_where_sight_reach_and_identity_were_there(ShotConstraint constraint, int possible)
    {
        Look(refusals: [Refusal(0, 1, constraint)]);
        Assert.Equal(possible, _heard.Of<ShotPossible>().Length);
    }

    private static ShotNotTaken Refusal(int unit, int track, ShotConstraint constraint) =>
        new(Sample.Post, new(unit), new(Sample.Post, track), constraint, Instant.Start);

    /// <summary>One look, a second after the last; what its commander decides is left out.</summary>
    private void Look(List<EngagementOrder>? orders = null, List<ShotNotTaken>? refusals = null)
    {
        var now = Instant.FromSeconds(++_seconds);
        _post.Look(now);
        _post.Commander.Decide(now, _post, [], []);
        _notes.AfterLook(now, _post, orders ?? [], refusals ?? []);
    }
}
