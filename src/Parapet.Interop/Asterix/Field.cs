namespace Parapet.Interop.Asterix;

/// <summary>One field of an edition: where it stands, how long it is and what its bits are worth.</summary>
public sealed class Field
{
    internal Field(int index, string path, string name, int bits, Coding coding) =>
        (Index, Path, Name, Bits, Coding) = (index, path, name, bits, coding);

    /// <summary>Counts the fields of the edition from 0 in the order of the wire; a value of a record names its field by it.</summary>
    public int Index { get; }

    /// <summary>Item, parts and name, as in <c>040/RHO</c> or <c>380/TID/LAT</c>.</summary>
    public string Path { get; }

    /// <summary>The last part of the path; a sole field of an item is called <c>VALUE</c>.</summary>
    public string Name { get; }

    /// <summary>On the wire; of octets it varies and is 0 here.</summary>
    public int Bits { get; }

    /// <summary>How the bits are meant.</summary>
    public Coding Coding { get; }

    /// <summary>What the least significant bit is worth; null where the raw number says all.</summary>
    public Scale? Scale { get; internal init; }

    /// <summary>In place of <see cref="Scale"/> where the value of <see cref="Switch"/> is not 0.</summary>
    public Scale? OtherScale { get; internal init; }

    /// <summary>An earlier field of the same item that chooses between the two scales.</summary>
    public Field? Switch { get; internal init; }

    /// <summary>The least value that the edition allows, in the unit of <see cref="Scale"/>.</summary>
    public double Low { get; internal init; } = double.NegativeInfinity;

    /// <summary>The greatest value that the edition allows, in the unit of <see cref="Scale"/>.</summary>
    public double High { get; internal init; } = double.PositiveInfinity;

    /// <summary>Of a Mode S register whose number the field itself fixes, as 0x30; else null.</summary>
    public byte? RegisterNumber { get; internal init; }

    /// <summary>Whether its value is longer than 64 bits and lies among the record's octets.</summary>
    internal bool IsLong => Coding == Coding.Octets || Bits > 64;

    /// <summary>The number of the raw bits, with its sign.</summary>
    public long Number(ulong raw) => Coding == Coding.Signed ? (long)(raw << (64 - Bits)) >> (64 - Bits) : (long)raw;

    /// <summary>The value in the unit of <see cref="Scale"/>; the bare number where there is none.</summary>
    /// <param name="raw">As it stands in the record.</param>
    /// <param name="isSwitched">Whether <see cref="OtherScale"/> holds.</param>
    public double Value(ulong raw, bool isSwitched = false)
    {
        if ((isSwitched ? OtherScale : Scale) is not { } scale)
        {
            return Number(raw);
        }

        return (double)(Number(raw) * scale.Numerator) / scale.Denominator;
    }

    /// <summary>The raw bits nearest to a value; null where the field has no room for it, or its edition does not allow it.</summary>
    /// <param name="value">In the unit of <see cref="Scale"/>.</param>
    /// <param name="isSwitched">Whether <see cref="OtherScale"/> holds.</param>
    public ulong? Raw(double value, bool isSwitched = false)
    {
        var step = (isSwitched ? OtherScale : Scale)?.Step ?? 1;
        var number = Math.Round(value / step);
        var (least, most) = Coding == Coding.Signed ? (-Math.ScaleB(1, Bits - 1), Math.ScaleB(1, Bits - 1) - 1) : (0, Math.ScaleB(1, Bits) - 1);
        return number >= least && number <= most && number * step >= Low && number * step <= High ? (ulong)(long)number & Mask : null;
    }

    /// <summary>As in <c>040/RHO</c>.</summary>
    public override string ToString() => Path;

    /// <summary>Whether the edition allows the value: it lies in its range, its letters are letters; of what has neither, all.</summary>
    internal bool Allows(ulong raw) =>
        Coding == Coding.SixBit ? SixBitText.IsText(raw, Bits) : Scale is null || Switch is not null || (Value(raw) is var value && value >= Low && value <= High);

    private ulong Mask => Bits >= 64 ? ulong.MaxValue : (1UL << Bits) - 1;
}
