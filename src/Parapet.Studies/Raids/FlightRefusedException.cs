namespace Parapet.Studies.Raids;

/// <summary>What a study asks a target to fly cannot be flown.</summary>
/// <param name="path">The group, as in <c>raid[2]</c>.</param>
/// <param name="flight">What flies, with its number in the group.</param>
/// <param name="reason">In plain words, with what is allowed.</param>
/// <param name="inner">What the model of flight threw; null where no model was asked.</param>
public sealed class FlightRefusedException(string path, string flight, string reason, Exception? inner = null) : Exception($"{path}, {flight}: {reason}", inner)
{
    /// <summary>The group, as problems name it.</summary>
    public string Path { get; } = path;

    /// <summary>What flies, with its number in the group, from 0.</summary>
    public string Flight { get; } = flight;

    /// <summary>In plain words.</summary>
    public string Reason { get; } = reason;
}
