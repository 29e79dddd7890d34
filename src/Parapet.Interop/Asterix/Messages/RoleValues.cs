namespace Parapet.Interop.Asterix.Messages;

/// <summary>What one record says, by the members of its message, so that the message is put together once and not copied for every field.</summary>
internal readonly ref struct RoleValues<TRole>(FieldRoles<TRole> roles, ReadOnlySpan<ulong> raws, ulong told)
    where TRole : struct, Enum
{
    /// <summary>Members that a message may have, with that for none.</summary>
    public const int Most = 64;

    private readonly ReadOnlySpan<ulong> _raws = raws;

    public bool Has(TRole role) => (told >> FieldRoles<TRole>.Number(role) & 1) != 0;

    /// <summary>Nothing where it was not sent.</summary>
    public ulong Raw(TRole role) => _raws[FieldRoles<TRole>.Number(role)];

    public bool IsSet(TRole role) => Raw(role) != 0;

    /// <summary>In the standard's unit; null where it was not sent.</summary>
    public double? Value(TRole role) => Has(role) ? roles.Value(FieldRoles<TRole>.Number(role), Raw(role)) : null;

    public Duration? Seconds(TRole role) => Value(role) is { } value ? Duration.FromSeconds(value) : null;

    public Length? Metres(TRole role) => Value(role) is { } value ? Length.FromMetres(value) : null;

    public Length? NauticalMiles(TRole role) => Value(role) is { } value ? Length.FromNauticalMiles(value) : null;

    /// <param name="scale">Feet in the standard's unit.</param>
    public Length? Feet(TRole role, double scale = 1) => Value(role) is { } value ? Length.FromFeet(value * scale) : null;

    public Angle? Degrees(TRole role) => Value(role) is { } value ? Angle.FromDegrees(value) : null;

    public Azimuth? Turned(TRole role) => Value(role) is { } value ? Azimuth.FromDegrees(value) : null;

    public Speed? MetresPerSecond(TRole role) => Value(role) is { } value ? Speed.FromMetresPerSecond(value) : null;
}
