using System.Numerics;
using Parapet.Messages;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>
/// Predicts the falls of many tracks at once, to the same bits as <see cref="PredictedPath.Fall"/> predicts them one by one.
/// A lane whose body has met the ground takes on the next. Not for use by two threads at once.
/// </summary>
internal sealed class FallBatch
{
    private readonly List<(PredictedPath Path, TrackReport Track, double InverseCoefficient)> _waiting = [];
    private readonly PredictedPath[] _paths = new PredictedPath[FourFalls.Lanes];
    private FourFalls _falls;
    private int _next;

    // One bit for each lane that holds a body.
    private uint _busy;

    /// <param name="path">Where the fall is wanted; it is there after <see cref="Run"/>.</param>
    /// <param name="track">Of something that falls.</param>
    /// <param name="inverseCoefficient">One over its ballistic coefficient, in m2/kg; above 0.</param>
    public void Add(PredictedPath path, TrackReport track, double inverseCoefficient) => _waiting.Add((path, track, inverseCoefficient));

    public void Run()
    {
        for (var lane = 0; lane < FourFalls.Lanes && _waiting.Count > 1; lane++)
        {
            TakeNext(lane);
        }

        while (_busy != 0)
        {
            _falls.Step();
            for (var ended = _falls.Ended & _busy; ended != 0; ended &= ended - 1)
            {
                EndWay(BitOperations.TrailingZeroCount(ended));
            }
        }

        while (_next < _waiting.Count)
        {
            var (path, track, inverseCoefficient) = _waiting[_next++];
            path.Fall(track, inverseCoefficient);
        }

        _waiting.Clear();
        _next = 0;
    }

    private void EndWay(int lane)
    {
        var (path, body) = (_paths[lane], _falls.Body(lane));
        if (path.FallsOn(body))
        {
            _falls.CarryOn(lane, path.NextStep(body));
            return;
        }

        _busy &= ~(1u << lane);
        TakeNext(lane);
    }

    private void TakeNext(int lane)
    {
        if (_next == _waiting.Count)
        {
            return;
        }

        var (path, track, inverseCoefficient) = _waiting[_next++];
        var body = path.BeginFall(track, inverseCoefficient);
        _falls.Put(lane, body, inverseCoefficient, path.NextStep(body));
        _paths[lane] = path;
        _busy |= 1u << lane;
    }
}
