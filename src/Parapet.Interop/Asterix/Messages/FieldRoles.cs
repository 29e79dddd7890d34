namespace Parapet.Interop.Asterix.Messages;

/// <summary>Which member of a message each field of an edition fills, and in which order they are written.</summary>
/// <typeparam name="TRole">An enumeration of members, 0 for none.</typeparam>
internal sealed class FieldRoles<TRole>
    where TRole : struct, Enum
{
    private readonly double[] _steps;
    private readonly bool[] _isSigned;
    private readonly int[] _bits;

    /// <param name="paths">The field of each member; members without a field in the edition are left out.</param>
    public FieldRoles(Edition edition, params (TRole Role, string Path)[] paths)
    {
        Edition = edition;
        Roles = new TRole[edition.Fields.Length];
        _steps = [.. edition.Fields.Select(field => field.Scale?.Step ?? 1)];
        _isSigned = [.. edition.Fields.Select(field => field.Coding == Coding.Signed)];
        _bits = [.. edition.Fields.Select(field => field.Bits)];
        List<(TRole, Field)> order = [];
        foreach (var (role, path) in paths)
        {
            if (edition.Find(path) is { } field)
            {
                Roles[field.Index] = role;
                order.Add((role, field));
            }
        }

        Order = [.. order.OrderBy(entry => entry.Item2.Index)];
    }

    public Edition Edition { get; }

    /// <summary>By the field's index.</summary>
    public TRole[] Roles { get; }

    /// <summary>In the order of the wire.</summary>
    public (TRole Role, Field Field)[] Order { get; }

    /// <summary>In the standard's unit.</summary>
    public double Value(FieldValue value)
    {
        var bits = _bits[value.Field];
        return (_isSigned[value.Field] ? (long)(value.Raw << (64 - bits)) >> (64 - bits) : (long)value.Raw) * _steps[value.Field];
    }
}
