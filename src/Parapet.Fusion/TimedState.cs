using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Fusion;

/// <summary>A belief, when it held, and how the target is expected to go on: seen where it is kept, not copied.</summary>
internal readonly ref struct TimedState
{
    private readonly ref readonly KalmanState _state;

    public TimedState(ref readonly KalmanState state, Instant time, MotionKind motion)
    {
        _state = ref state;
        (Time, Motion) = (time, motion);
    }

    public ref readonly KalmanState State => ref _state;

    public Instant Time { get; }

    public MotionKind Motion { get; }

    /// <summary>The belief at another time.</summary>
    public void MoveTo(Instant time, out KalmanState moved)
    {
        moved = _state;
        Extrapolation.Move(ref moved, Motion, (time - Time).Seconds);
    }
}
