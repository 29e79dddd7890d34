using System.Runtime.CompilerServices;

namespace Parapet.Interop.Asterix.Messages;

/// <summary>Which member of a message each field of an edition fills, and in which order they are written.</summary>
/// <typeparam name="TRole">An enumeration of members on <see cref="int"/>, 0 for none, at most 63.</typeparam>
internal sealed class FieldRoles<TRole>
    where TRole : struct, Enum
{
    private readonly int[] _roles;
    private readonly double[] _steps;
    private readonly int[] _shifts;

    /// <param name="paths">The field of each member; members without a field in the edition are left out.</param>
    public FieldRoles(Edition edition, params (TRole Role, string Path)[] paths)
    {
        Edition = edition;
        Count = Enum.GetValues<TRole>().Length;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Count, RoleValues<TRole>.Most);
        (_roles, _steps, _shifts) = (new int[edition.Fields.Length], new double[Count], new int[Count]);
        List<(TRole, Field)> order = [];
        foreach (var (role, path) in paths)
        {
            if (edition.Find(path) is { } field)
            {
                _roles[field.Index] = Number(role);
                _steps[Number(role)] = field.Scale?.Step ?? 1;
                _shifts[Number(role)] = field.Coding == Coding.Signed ? 64 - field.Bits : 0;
                order.Add((role, field));
            }
        }

        Order = [.. order.OrderBy(entry => entry.Item2.Index)];
    }

    public Edition Edition { get; }

    /// <summary>Of the members, with that for none.</summary>
    public int Count { get; }

    /// <summary>In the order of the wire.</summary>
    public (TRole Role, Field Field)[] Order { get; }

    /// <summary>The bits of a record's fields by their members; of a field that comes twice the last.</summary>
    /// <param name="room">Of <see cref="Count"/> zeros.</param>
    public RoleValues<TRole> Gather(AsterixRecord record, Span<ulong> room)
    {
        var (roles, told) = (_roles, 0UL);
        foreach (var value in record.Values)
        {
            var role = roles[value.Field];
            room[role] = value.Raw;
            told |= 1UL << role;
        }

        room[0] = 0;
        return new(this, room, told);
    }

    internal double Value(int role, ulong raw) => ((long)(raw << _shifts[role]) >> _shifts[role]) * _steps[role];

    internal static int Number(TRole role) => Unsafe.As<TRole, int>(ref role);
}
