namespace Parapet.Interop.Asterix;

/// <summary>One field of a record as it was sent.</summary>
/// <param name="Field">The <see cref="Field.Index"/> of its field.</param>
/// <param name="Raw">Its bits; of a field longer than 64 bits, where its octets lie among those of the record: the place in the upper half, their number in the lower.</param>
public readonly record struct FieldValue(int Field, ulong Raw)
{
    internal static ulong Place(int start, int length) => ((ulong)start << 32) | (uint)length;

    internal Range Octets => (int)(Raw >> 32)..((int)(Raw >> 32) + (int)(uint)Raw);
}
