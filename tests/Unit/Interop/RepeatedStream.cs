namespace Parapet.Tests.Unit.Interop;

/// <summary>The same bytes over and over, held once.</summary>
internal sealed class RepeatedStream(byte[] bytes, int times) : Stream
{
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => (long)bytes.Length * times;

    public override long Position { get => _at; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, Length - _at);
        for (var i = 0; i < read; i++, _at++)
        {
            buffer[offset + i] = bytes[_at % bytes.Length];
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
