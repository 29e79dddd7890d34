namespace Parapet.Tests.Unit.Faults;

/// <summary>
/// An open file. One that is made for writing has a buffer in the program's memory as the class library's has: what could
/// not be written stays in it and is tried again when the file is closed.
/// </summary>
internal sealed class SimulatedFile : Stream
{
    private const int BufferBytes = 4096;

    private readonly SimulatedDisk _disk;
    private readonly Node _node;
    private readonly string _path;
    private readonly bool _isPassing;
    private readonly MemoryStream? _buffer;
    private long _position;
    private bool _isClosed;
    private bool _isLost;

    /// <param name="isPassing">Whether it goes when it is closed.</param>
    /// <param name="isHeld">Whether without a buffer.</param>
    public SimulatedFile(SimulatedDisk disk, Node node, string path, bool isPassing, bool isHeld)
    {
        (_disk, _node, _path, _isPassing) = (disk, node, path, isPassing);
        _buffer = isHeld ? null : new();
        node.Holder = this;
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _node.Bytes.Length;

    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        Use(Deed.Read);
        var read = (int)Math.Max(0, Math.Min(count, _node.Bytes.Length - _position));
        _node.Bytes.AsSpan((int)_position, read).CopyTo(buffer.AsSpan(offset));
        _position += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> bytes)
    {
        if (_buffer is null)
        {
            Put(bytes);
            return;
        }

        _buffer.Write(bytes);
        if (_buffer.Length > BufferBytes)
        {
            Flush();
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
        if (_buffer is { Length: > 0 })
        {
            Put(_buffer.GetBuffer().AsSpan(0, (int)_buffer.Length));
            _buffer.SetLength(0);
        }
    }

    public void FlushToDisk()
    {
        Flush();
        Use(Deed.Flush);
        _disk.Platter.Settle(_node);
    }

    public override void SetLength(long value)
    {
        Flush();
        Use(Deed.Write);
        var bytes = _node.Bytes;
        Array.Resize(ref bytes, (int)value);
        _node.Bytes = bytes;
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        _position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => _position + offset, _ => Length + offset };

    /// <summary>The program is no more: what waits is lost, and the file is free.</summary>
    public void Abandon()
    {
        _isClosed = true;
        _node.Holder = null;
    }

    public override async ValueTask DisposeAsync()
    {
        Dispose();
        await ValueTask.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        if (_isClosed)
        {
            return;
        }

        try
        {
            Flush();
        }
        finally
        {
            if (!_disk.IsDead)
            {
                CloseNow();
            }
        }
    }

    private void CloseNow()
    {
        if (_isPassing && _disk.Platter.Names.GetValueOrDefault(_path) == _node && !_disk.Faults.IsRefused(Deed.Delete))
        {
            _disk.Platter.Unname(_path);
        }

        _isClosed = true;
        _node.Holder = null;
        _disk.Forget(this);
    }

    /// <summary>Writes where it stands, as far as there is room and the program lives.</summary>
    private void Put(ReadOnlySpan<byte> bytes)
    {
        Use(Deed.Write);
        var faults = _disk.Faults;
        var whole = Math.Min(bytes.Length, _disk.Platter.Room);
        var dies = faults.Crashes();
        var written = (int)(dies ? faults.Next((int)whole + 1) : whole);
        var there = new byte[Math.Max(_node.Bytes.Length, _position + written)];
        _node.Bytes.CopyTo(there, 0);
        bytes[..written].CopyTo(there.AsSpan((int)_position));
        _node.Bytes = there;
        _disk.Platter.Room -= written;
        if (dies)
        {
            _disk.Die();
        }

        if (written < bytes.Length)
        {
            // The place stays: what is tried again goes over what was written.
            throw new IOException("No space left on device");
        }

        _position += written;
    }

    private void Use(Deed deed)
    {
        ObjectDisposedException.ThrowIf(_isClosed && !_disk.IsDead, this);
        _disk.Enter(deed, _path);
        _isLost |= _disk.Faults.LosesHandle();
        if (_isLost)
        {
            throw new IOException("Stale file handle");
        }
    }
}
