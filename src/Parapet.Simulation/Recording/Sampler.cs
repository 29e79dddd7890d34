using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Stages;

namespace Parapet.Simulation.Recording;

/// <summary>
/// Tells the record at even times what changes all the time: what flies, who could see it, and every post's picture. It
/// stands beside the agenda and only looks, so that nobody in the run can know whether it is there.
/// </summary>
internal sealed class Sampler
{
    private readonly World _world;
    private readonly Watch _watch;
    private readonly SightWatch _sights;
    private readonly List<TrackReport> _tracks = [];
    private readonly bool[] _begun;
    private Instant _truthDue = Instant.Never;
    private Instant _sightDue = Instant.Never;
    private Instant _pictureDue = Instant.Never;

    /// <exception cref="ArgumentOutOfRangeException">A period is not positive.</exception>
    public Sampler(World world, Watch watch)
    {
        RequirePositive(watch.PictureEvery, nameof(Watch.PictureEvery));
        RequirePositive(watch.TruthEvery, nameof(Watch.TruthEvery));
        RequirePositive(watch.SightEvery, nameof(Watch.SightEvery));
        _world = world;
        _watch = watch;
        _begun = new bool[world.Truth.Count];
        _sights = new(world, watch.SightEvery);
        if (world.Wants(EntryKind.TruthState) || world.Wants(EntryKind.Jammed))
        {
            _truthDue = Instant.Start;
        }

        if (world.Wants(EntryKind.SightGained) || world.Wants(EntryKind.SightLost))
        {
            _sightDue = Instant.Start;
        }

        if (world.Wants(EntryKind.PictureSampled) || world.Wants(EntryKind.PictureHeld))
        {
            _pictureDue = Instant.Start + watch.PictureEvery;
        }
    }

    /// <summary>Takes every sample that was due before a moment; all that was due then has been done.</summary>
    public void Before(Instant now)
    {
        while (Instant.Min(_truthDue, Instant.Min(_sightDue, _pictureDue)) is var due && due < now)
        {
            if (_truthDue == due)
            {
                TakeTruth(due);
                _truthDue = due + _watch.TruthEvery;
            }

            if (_sightDue == due)
            {
                TakeSights(due);
                _sightDue = due + _watch.SightEvery;
            }

            if (_pictureDue == due)
            {
                TakePictures(due);
                _pictureDue = due + _watch.PictureEvery;
            }
        }
    }

    private void TakeTruth(Instant now)
    {
        foreach (var target in _world.Truth.Flying(now))
        {
            var begins = _world.Truth[target].Trajectory.Begins;
            if (!_begun[target.Value] && begins > now - _watch.TruthEvery && begins < now)
            {
                NoteTruth(begins, target, _world.Truth.StateOf(target, begins));
            }

            _begun[target.Value] = true;
            var state = _world.Truth.StateOf(target, now);
            NoteTruth(now, target, state);
            _sights.TakeJamming(now, target, state);
        }
    }

    private void NoteTruth(Instant time, TargetId target, in TargetState state) =>
        _world.Note(new TruthState(time, new(target.Value), state.Position, state.Velocity));

    private void TakeSights(Instant now)
    {
        foreach (var target in _world.Truth.Flying(now))
        {
            _sights.TakeSights(now, target, _world.Truth.StateOf(target, now));
        }
    }

    private void TakePictures(Instant now)
    {
        foreach (var post in _world.Posts)
        {
            _tracks.Clear();
            post.Picture.Peek(now, _tracks);
            var node = post.Placement.Node;
            _world.Note(new PictureSampled(now, node, _tracks.Count));
            foreach (var track in _tracks)
            {
                var (identity, category) = post.Commander.JudgementOf(track.Number);
                _world.Note(new PictureHeld(now, node, track, identity, category));
            }
        }
    }

    private static void RequirePositive(Duration period, string name)
    {
        if (period <= Duration.Zero)
        {
            throw new ArgumentOutOfRangeException(name, $"a sampling period of {period}; it must be above zero");
        }
    }
}
