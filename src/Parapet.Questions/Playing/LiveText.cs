namespace Parapet.Questions.Playing;

/// <summary>A text that grows while others read it, each from its beginning and at its own pace.</summary>
internal sealed class LiveText : Stream
{
    private readonly Lock _lock = new();
    private byte[] _bytes = new byte[1 << 16];
    private int _length;
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _hasEnded;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        lock (_lock)
        {
            if (_length + buffer.Length > _bytes.Length)
            {
                Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + buffer.Length));
            }

            buffer.CopyTo(_bytes.AsSpan(_length));
            _length += buffer.Length;
            Wake();
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Nothing more will come.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            _hasEnded = true;
            Wake();
        }
    }

    /// <summary>What stands there from a place on, when there is anything; empty when nothing will come.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> From(int place, CancellationToken cancellation)
    {
        while (true)
        {
            Task news;
            lock (_lock)
            {
                if (_length > place || _hasEnded)
                {
                    return _bytes.AsMemory(place, _length - place);
                }

                news = _news.Task;
            }

            await news.WaitAsync(cancellation);
        }
    }

    private void Wake()
    {
        _news.TrySetResult();
        _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
