using Parapet.Interop.Wire;

namespace Parapet.Interop.Dis.Streams;

/// <summary>Takes from arriving datagrams the PDUs that are wanted, and counts all others with the reason. Nothing that arrives is fatal.</summary>
/// <param name="filter">What is wanted.</param>
public sealed class DisReceiver(DisFilter filter)
{
    private readonly LastStates _states = new(filter.MostEntities, filter.TimeOut);

    /// <summary>Since the beginning.</summary>
    public DisCounters Counters { get; } = new();

    /// <summary>The last that could not be divided or read; null where there was none.</summary>
    public WireFault? LastFault { get; private set; }

    /// <summary>The wanted PDUs of one datagram, to be asked for one by one.</summary>
    /// <param name="datagram">All of it.</param>
    /// <param name="at">When it came, on the receiver's clock, which never goes back.</param>
    public Wanted Take(ReadOnlySpan<byte> datagram, Instant at)
    {
        Counters.Datagrams++;
        Counters.Bytes += datagram.Length;
        if (datagram.IsEmpty)
        {
            Counters.Count(NotTaken.TooShort);
        }

        return new(this, datagram, at);
    }

    /// <summary>Says of a PDU that was taken that its body cannot be read after all.</summary>
    public void Refuse(WireFault fault)
    {
        Counters.Taken--;
        Count(NotTaken.Damaged, fault);
    }

    private void Count(NotTaken reason, WireFault? fault = null)
    {
        Counters.Count(reason);
        LastFault = fault ?? LastFault;
    }

    private NotTaken? WhyNot(in DisPdu pdu, Instant at)
    {
        var header = pdu.Header;
        if (header.Version is not (6 or 7))
        {
            return NotTaken.WrongVersion;
        }

        if (!filter.TakesUnknownTypes && !DisPayload.IsKnown(header.Type))
        {
            return NotTaken.UnknownType;
        }

        if (filter.Exercise is { } exercise && header.Exercise != exercise)
        {
            return NotTaken.OtherExercise;
        }

        return OtherSender(pdu) ?? (filter.TakesLateStates ? null : _states.WhyNot(pdu, at));
    }

    private NotTaken? OtherSender(in DisPdu pdu)
    {
        var sender = pdu.Sender;
        return filter.Sites.Length > 0 && !(sender is { } of && filter.Sites.Contains(of.Site)) ? NotTaken.OtherSite
            : filter.Applications.Length > 0 && !(sender is { } from && filter.Applications.Contains(from.Application)) ? NotTaken.OtherApplication
            : null;
    }

    /// <summary>The wanted PDUs of one datagram.</summary>
    public ref struct Wanted
    {
        private readonly DisReceiver _receiver;
        private readonly Instant _at;
        private DisBundle _bundle;
        private bool _isEnded;

        internal Wanted(DisReceiver receiver, ReadOnlySpan<byte> datagram, Instant at)
        {
            (_receiver, _at) = (receiver, at);
            _bundle = new(datagram);
        }

        /// <summary>The next that is wanted; false behind the last.</summary>
        public bool Next(out DisPdu pdu)
        {
            while (_bundle.Next(out pdu))
            {
                if (_receiver.WhyNot(in pdu, _at) is { } reason)
                {
                    _receiver.Count(reason);
                    continue;
                }

                _receiver.Counters.Taken++;
                return true;
            }

            if (_bundle.Reason is { } why && !_isEnded)
            {
                _receiver.Count(why, _bundle.Fault);
            }

            _isEnded = true;
            return false;
        }
    }
}
