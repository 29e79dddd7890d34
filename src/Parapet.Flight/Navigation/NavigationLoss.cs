using Parapet.Messages;

namespace Parapet.Flight.Navigation;

/// <summary>That a flight loses its navigation or its control link for good, and what comes of it.</summary>
/// <param name="Time">From when on.</param>
/// <param name="Signal">What it loses.</param>
/// <param name="Jammer">Who takes it, by place in the list of jammers.</param>
/// <param name="Course">What it does.</param>
/// <param name="Beside">From where its way ends to where it would have ended.</param>
public sealed record NavigationLoss(Instant Time, LostSignal Signal, int Jammer, StrayCourse Course, Length Beside);
