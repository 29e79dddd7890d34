using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.Catalogue.Entries;

/// <summary>Which of the figures of a gun, which tell three kinds of target apart, holds for a class.</summary>
internal static class GunTargets
{
    /// <summary>In the order of <see cref="TargetClass"/>; missiles against radars are cruise missiles.</summary>
    public static ImmutableArray<T> ByClass<T>(T aircraft, T cruiseMissile, T drone, T ballistic) => [.. Enum.GetValues<TargetClass>().Select(target => target switch
    {
        _ when target.IsBallistic => ballistic,
        TargetClass.CruiseMissile => cruiseMissile,
        TargetClass.Drone => drone,
        _ => aircraft,
    })];
}
