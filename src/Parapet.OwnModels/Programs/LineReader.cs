namespace Parapet.OwnModels.Programs;

/// <summary>Reads octets line by line, none longer than allowed.</summary>
/// <param name="longest">Octets of a line, its end included.</param>
internal sealed class LineReader(Stream stream, int longest)
{
    private const int FirstLength = 65_536;

    private byte[] _buffer = new byte[Math.Min(longest, FirstLength)];
    private int _from;
    private int _until;

    /// <summary>Whether the last line was too long to be read.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Reads the next line; false where the stream ends before it, or where it is too long.</summary>
    /// <param name="line">Without its end, good until the next call.</param>
    /// <exception cref="OperationCanceledException">The deadline passed; what holds the stream open may go on holding it.</exception>
    public bool TryRead(out ReadOnlySpan<byte> line, CancellationToken deadline)
    {
        var searched = _from;
        while (true)
        {
            var end = _buffer.AsSpan(searched.._until).IndexOf((byte)'\n');
            if (end >= 0)
            {
                line = _buffer.AsSpan(_from..(searched + end)).TrimEnd((byte)'\r');
                _from = searched + end + 1;
                return true;
            }

            if (_from > 0)
            {
                _buffer.AsSpan(_from.._until).CopyTo(_buffer);
                (_from, _until) = (0, _until - _from);
            }

            searched = _until;
            if (_until == _buffer.Length && _until < longest)
            {
                Array.Resize(ref _buffer, Math.Min(longest, 2 * _until));
            }

            IsTooLong = _until == _buffer.Length;
            var read = IsTooLong ? 0 : Wait(stream.ReadAsync(_buffer.AsMemory(_until), deadline));
            if (read == 0)
            {
                line = [];
                return false;
            }

            _until += read;
        }
    }

    /// <summary>Only a read of this kind can be broken off.</summary>
    private static int Wait(ValueTask<int> read) => read.IsCompletedSuccessfully ? read.Result : read.AsTask().GetAwaiter().GetResult();
}
