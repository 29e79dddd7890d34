using System.Runtime.InteropServices;

namespace Parapet.Tests.Unit.Interop.Hla;

/// <summary>A connection without a network: each packet that is written is taken at once, and what it is answered is there to be read; then the connection is at its end.</summary>
internal sealed class StubStream(Func<byte[], IEnumerable<byte[]>> take) : Stream
{
    private int _read;

    /// <summary>All that was given to be read, for who wants to damage it.</summary>
    public List<byte> Given { get; } = [];

    public bool HasArrived => _read < Given.Count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Gives bytes of the server's own accord.</summary>
    public void Give(byte[] bytes) => Given.AddRange(bytes);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        foreach (var answer in take(buffer.ToArray()))
        {
            Give(answer);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>At most seven at once: a packet comes in pieces.</summary>
    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(7, Math.Min(buffer.Length, Given.Count - _read));
        CollectionsMarshal.AsSpan(Given).Slice(_read, count).CopyTo(buffer);
        _read += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
