using Parapet.Messages;

namespace Parapet.Validation.Engagements;

/// <summary>The classes that the public record tells apart.</summary>
public enum RecordedClass
{
    Drone,
    Cruise,
    Ballistic,

    /// <summary>Ballistic missiles that turn on their way down, where the record tells them apart.</summary>
    Aeroballistic,

    /// <summary>All threats together.</summary>
    Every,
}

/// <summary>Which of our classes the record would have counted under one of its own.</summary>
internal static class RecordedClassExtensions
{
    extension(RecordedClass value)
    {
        public bool Counts(TargetClass target) => value switch
        {
            RecordedClass.Drone => target == TargetClass.Drone,
            RecordedClass.Cruise => target == TargetClass.CruiseMissile,
            RecordedClass.Ballistic => target.IsBallistic && target is not (TargetClass.Aeroballistic or TargetClass.Gliding),
            RecordedClass.Aeroballistic => target == TargetClass.Aeroballistic,
            _ => target.IsThreat,
        };
    }
}
