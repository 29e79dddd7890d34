using System.Collections.Immutable;

namespace Parapet.Interop.Hla;

/// <summary>
/// A federate that only tells: it joins a federation, publishes objects and tells of them, and leaves. What others tell and ask
/// for is counted; nothing is obeyed, and nothing is subscribed to.
/// </summary>
public sealed class HlaFederate
{
    private const string FederateType = "Parapet, simulated air and missile defence";
    private const string AlreadyExists = "FederationExecutionAlreadyExists";

    /// <summary>With everything that is told; the object model has no attribute that says it.</summary>
    private static readonly ReadOnlyMemory<byte> s_tag = "SIMULATED"u8.ToArray();

    private readonly HlaFederation _federation;
    private readonly HlaSession _session;
    private readonly Lock _askedTurn = new();
    private readonly HashSet<string> _asked = [];
    private bool _hasMade;

    /// <param name="stream">Of a connection to a server of the federate protocol; left open.</param>
    /// <param name="hasArrived">Whether bytes have come that were not read yet.</param>
    /// <param name="federation">Which is joined.</param>
    /// <param name="patience">How long the answer to one call may take; positive.</param>
    public HlaFederate(Stream stream, Func<bool> hasArrived, HlaFederation federation, TimeSpan patience)
    {
        _federation = federation;
        _session = new(stream, hasArrived, patience, Hear, Tally);
    }

    /// <summary>What passed until now.</summary>
    public HlaTally Tally { get; } = new();

    /// <summary>Whether it has joined and not begun to leave.</summary>
    public bool IsJoined { get; private set; }

    /// <summary>Opens the session and joins; makes the federation first where modules are given and there is none of its name.</summary>
    /// <exception cref="HlaException">The server refuses, speaks otherwise, or is gone.</exception>
    public void Join()
    {
        _session.Open();
        Demand(HlaCalls.Connect, HlaCalls.Bare(HlaCalls.Connect), "to connect");
        if (!_federation.Modules.IsEmpty)
        {
            var made = _session.Call(HlaCalls.CreateFederation, HlaCalls.OfCreateFederation(_federation.Name, _federation.Modules));
            _hasMade = made.Exception is null;
            if (made.Exception is not (null or AlreadyExists))
            {
                throw Refusal(made, $"to make the federation '{_federation.Name}'");
            }
        }

        DemandHandle(HlaCalls.Join, HlaCalls.OfJoin(_federation.Federate, FederateType, _federation.Name), within: 2, $"to join the federation '{_federation.Name}'");
        IsJoined = true;
    }

    /// <summary>Answers what came, and says that somebody is there; to be called now and then while nothing is told. Does nothing during a call.</summary>
    /// <param name="quiet">How long nothing may have been sent before a heartbeat is.</param>
    public void Attend(TimeSpan quiet) => _session.Attend(quiet);

    /// <summary>Resigns, its objects with it; ends the federation where it made it and nobody else is in it; ends the session.</summary>
    /// <exception cref="HlaException">The server refuses, speaks otherwise, or is gone.</exception>
    public void Leave()
    {
        IsJoined = false;
        Demand(HlaCalls.Resign, HlaCalls.OfResign(), "to resign");
        if (_hasMade)
        {
            _session.Call(HlaCalls.DestroyFederation, HlaCalls.OfDestroyFederation(_federation.Name));
        }

        Demand(HlaCalls.Disconnect, HlaCalls.Bare(HlaCalls.Disconnect), "to disconnect");
        _session.Close();
    }

    /// <summary>Says that objects of a class will be told of.</summary>
    /// <returns>The handles of the class and of its attributes, in their order.</returns>
    /// <exception cref="HlaException">The federation's object model has no such class or attribute, or the server is gone.</exception>
    internal (byte[] Class, ImmutableArray<byte[]> Attributes) Publish(string name, ImmutableArray<string> attributes)
    {
        var handle = DemandHandle(HlaCalls.ObjectClass, HlaCalls.OfObjectClass(name), within: 1, $"the class {name}");
        ImmutableArray<byte[]> handles =
        [
            .. attributes.Select(attribute => DemandHandle(HlaCalls.Attribute, HlaCalls.OfAttribute(handle, attribute), within: 1, $"the attribute {attribute} of {name}")),
        ];
        Demand(HlaCalls.PublishAttributes, HlaCalls.OfPublishAttributes(handle, handles), $"to publish {name}");
        return (handle, handles);
    }

    /// <returns>The object's handle; null where the server refuses.</returns>
    /// <exception cref="HlaException">The server is gone.</exception>
    internal byte[]? Register(byte[] objectClass)
    {
        var reply = _session.Call(HlaCalls.RegisterObject, HlaCalls.OfRegisterObject(objectClass));
        if (!IsTaken(reply))
        {
            return null;
        }

        Tally.Objects++;
        return HandleOf(reply, within: 1, "a registration");
    }

    /// <exception cref="HlaException">The server is gone.</exception>
    internal void Update(byte[] thing, ImmutableArray<(byte[] Attribute, byte[] Value)> values) =>
        Tally.Updates += IsTaken(_session.Call(HlaCalls.UpdateAttributes, HlaCalls.OfUpdateAttributes(thing, values, s_tag))) ? 1 : 0;

    /// <exception cref="HlaException">The server is gone.</exception>
    internal void Delete(byte[] thing) => IsTaken(_session.Call(HlaCalls.DeleteObject, HlaCalls.OfDeleteObject(thing, s_tag)));

    /// <summary>By which <see cref="TakeAsked"/> names an object.</summary>
    internal static string KeyOf(byte[] handle) => Convert.ToHexString(handle);

    /// <summary>The objects of which somebody has asked to be told all since this was asked last, by their keys; handles that are nobody's are among them.</summary>
    internal ImmutableArray<string> TakeAsked()
    {
        lock (_askedTurn)
        {
            ImmutableArray<string> taken = [.. _asked.Order(StringComparer.Ordinal)];
            _asked.Clear();
            return taken;
        }
    }

    private void Hear(HlaCallback callback)
    {
        switch (callback.Kind)
        {
            case HlaCallback.ConnectionLost:
                throw new HlaException($"the server lost the federation ({callback.Text})");
            case HlaCallback.FederateResigned:
                throw new HlaException($"the federation put the federate out ({callback.Text})");
            case HlaCallback.ProvideAttributeValueUpdate:
                Tally.Asked++;
                Ask(KeyOf(callback.Object));
                break;
        }
    }

    /// <summary>No more are kept than there can be objects, however many handles a server makes up.</summary>
    private void Ask(string key)
    {
        lock (_askedTurn)
        {
            if (_asked.Count < ushort.MaxValue)
            {
                _asked.Add(key);
            }
        }
    }

    private HlaReply Demand(int call, byte[] request, string wish)
    {
        var reply = _session.Call(call, request);
        return reply.Exception is null ? reply : throw Refusal(reply, wish);
    }

    private byte[] DemandHandle(int call, byte[] request, int within, string wish) => HandleOf(Demand(call, request, wish), within, wish);

    private static byte[] HandleOf(HlaReply reply, int within, string wish) => HlaHandle.TryRead(reply.Body, 0, reply.Body.Length, within, out var handle, out var fault)
        ? handle
        : throw new HlaException($"the server's answer to {wish} cannot be read: {fault}");

    private static HlaException Refusal(HlaReply reply, string wish) => new($"the server refuses {wish}: {Told(reply)}");

    private static string Told(HlaReply reply) => reply.Details.Length > 0 ? $"{reply.Exception} ({reply.Details})" : $"{reply.Exception}";

    private bool IsTaken(HlaReply reply)
    {
        if (reply.Exception is null)
        {
            return true;
        }

        Tally.FirstRefusal = Tally.Refused++ == 0 ? Told(reply) : Tally.FirstRefusal;
        return false;
    }
}
