using Parapet.Messages;

namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>The launch times at which one round of one unit can meet one predicted path, in seconds after its origin.</summary>
/// <param name="OpensSeconds">Earliest launch that still meets the target inside the envelope; infinite if there is none.</param>
/// <param name="ClosesSeconds">Latest such launch; negative if it has passed already.</param>
/// <param name="Beyond">What keeps the path out of reach after that, or throughout; null where only time does.</param>
internal readonly record struct LaunchWindow(double OpensSeconds, double ClosesSeconds, ShotConstraint? Beyond = null)
{
    public static LaunchWindow None(ShotConstraint beyond) => new(double.PositiveInfinity, double.NegativeInfinity, beyond);

    public bool IsEmpty => !(OpensSeconds <= ClosesSeconds);
}
