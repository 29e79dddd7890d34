namespace Parapet.Interop.Dis.Layout;

/// <summary>Records one after another, as they lie on the wire: a view that reads each when it is asked for.</summary>
/// <remarks>Made by reading a PDU, or by a <see cref="RecordListBuilder{T}"/>. It lives as long as the bytes under it.</remarks>
public readonly ref struct RecordList<T>
    where T : struct, IRecord, allows ref struct
{
    private readonly bool _isTight;

    internal RecordList(ReadOnlySpan<byte> bytes, int count, bool isTight = false)
    {
        Bytes = bytes;
        Count = count;
        _isTight = isTight;
    }

    public int Count { get; }

    /// <summary>All of them, as on the wire.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Goes through them in order.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Reads one record after the other.</summary>
    public ref struct Enumerator
    {
        private PduReader _reader;
        private int _left;

        internal Enumerator(RecordList<T> list)
        {
            _reader = new(list.Bytes, list._isTight);
            _left = list.Count;
            Current = default;
        }

        public T Current { get; private set; }

        /// <summary>Reads the next; false after the last.</summary>
        public bool MoveNext()
        {
            if (_left == 0)
            {
                return false;
            }

            _left--;
            T record = default;
            _reader.Listed(ref record);
            Current = record;
            return !_reader.HasFailed;
        }
    }
}
