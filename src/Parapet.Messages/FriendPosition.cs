namespace Parapet.Messages;

/// <summary>
/// What a friendly aircraft with a data-link terminal tells of itself (precise participant location and identification):
/// a place, a motion and the number by which the network knows its terminal, which says nothing of any track.
/// </summary>
/// <param name="Participant">Positive.</param>
/// <param name="Time">When the place held, by the aircraft's own navigation.</param>
/// <param name="Sigma">Of the place, along each axis.</param>
public readonly record struct FriendPosition(int Participant, Instant Time, Position<Ecef> Position, Velocity<Ecef> Velocity, Length Sigma);
